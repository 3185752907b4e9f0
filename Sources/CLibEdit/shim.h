// libedit's el_set, el_get and history take a variable number of arguments, which Swift cannot call:
// each use gets one inline function with a fixed signature here.
#pragma once
#include <histedit.h>

// The header is all there is; this file makes it a target.
#include "CByteSearch.h"

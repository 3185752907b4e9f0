#pragma once
// Types and constants alone: the library is loaded when a kernel starts (JupyterKernel/Sockets/ZeroMQ.swift).
#include <zmq.h>

using System.Runtime.CompilerServices;

// Kernels keep draws and intermediate vectors on the stack and write them before they read them.
[module: SkipLocalsInit]

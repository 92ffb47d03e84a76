#include "cli/command.h"

int main(int argc, char** argv) { return alp::cli::run(argc, argv); }

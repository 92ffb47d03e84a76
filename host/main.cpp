#include <cstdio>

int main() { std::puts("alp " ALP_VERSION); }

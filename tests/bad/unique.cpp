// An inline variable that is seen from outside becomes a GNU unique symbol, unless -fno-gnu-unique forbids it.
__attribute__((used)) inline int counted_once_in_the_process = 0;

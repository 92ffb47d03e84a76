int missing_function(int);
int needs_it() { return missing_function(1); }

// Lets a program that is built with coverage write its profile: coopnet ends by _exit, which passes
// over what writes it at the end.
//
//   cc -shared -fPIC -O1 profile_at_end.c -o profile_at_end.so
#include <stdlib.h>

void _exit(int status) {
  static int is_ending;
  if (__sync_lock_test_and_set(&is_ending, 1)) _Exit(status);
  exit(status);
}

// Package statute knows the law the library rests on: instruments, their editions, provisions and how to cite them.
package statute

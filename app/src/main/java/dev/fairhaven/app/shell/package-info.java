/// How the program is run and shown: the command line, the frame of the console, the demo, the
/// benchmarks.
@NullMarked
package dev.fairhaven.app.shell;

import org.jspecify.annotations.NullMarked;

/**
 * Live reload: {@link gatewire.local.watch.ReloadLoop} looks for saved files and loads the APIs
 * again, {@link gatewire.local.watch.ProgramCompiler} compiles the program in this JVM, and a
 * {@link gatewire.local.watch.ReloadListener} learns how each attempt ended.
 */
@NullMarked
package gatewire.local.watch;

import org.jspecify.annotations.NullMarked;

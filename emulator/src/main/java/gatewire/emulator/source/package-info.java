/**
 * Where the served APIs come from: {@link gatewire.emulator.source.DocumentSource} reads OpenAPI
 * documents, {@link gatewire.emulator.source.StackSource} the resources of a program or an export.
 * Either gives a {@link gatewire.emulator.source.LoadedSource}.
 */
@NullMarked
package gatewire.emulator.source;

import org.jspecify.annotations.NullMarked;

/**
 * Where the served APIs come from: {@link gatewire.local.source.DocumentSource} reads OpenAPI
 * documents, {@link gatewire.local.source.StackSource} the resources of a program or an export.
 * Either gives a {@link gatewire.local.source.LoadedSource}.
 */
@NullMarked
package gatewire.local.source;

import org.jspecify.annotations.NullMarked;

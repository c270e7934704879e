/**
 * The sources of the served APIs: {@link gatewire.local.source.DocumentSource} reads OpenAPI
 * documents, {@link gatewire.local.source.StackSource} reads the resources of a program or an
 * export. Both return a {@link gatewire.local.source.LoadedSource}.
 */
@NullMarked
package gatewire.local.source;

import org.jspecify.annotations.NullMarked;

/**
 * The console at {@code /_gatewire/}: {@link gatewire.local.console.Console} serves a page and the
 * JSON that it reads, {@link gatewire.local.console.EventFeed} sends events to open pages, and
 * {@code view} describes routes and requests. The page itself is in the resources, without a build.
 */
@NullMarked
package gatewire.local.console;

import org.jspecify.annotations.NullMarked;

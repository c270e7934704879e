/**
 * The console's descriptions, as records that become JSON: {@link
 * gatewire.local.console.view.Wiring} of a route and {@link gatewire.local.console.view.Timeline}
 * of a request, both with the findings of the checker.
 */
@NullMarked
package gatewire.local.console.view;

import org.jspecify.annotations.NullMarked;

/**
 * Descriptions of the model for people: each route as a curl command ({@link
 * gatewire.describe.CurlLine}), and selection patterns that are composed from plain strings ({@link
 * gatewire.describe.MessagePattern}) and described as their author wrote them ({@link
 * gatewire.describe.ComposedPattern}).
 *
 * <p>Declarations, rules, commands and the local gateway share this package, so that they use the
 * same descriptions.
 */
@NullMarked
package gatewire.describe;

import org.jspecify.annotations.NullMarked;

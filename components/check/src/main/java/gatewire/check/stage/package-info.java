/**
 * Rules about a stage and how it fits the API that it serves: name, variables, settings of routes,
 * throttling and logs.
 */
@NullMarked
package gatewire.check.stage;

import org.jspecify.annotations.NullMarked;

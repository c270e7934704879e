/**
 * Benchmarks of the local gateway, mainly as ratios to a Vert.x server without the gateway in the
 * same process. {@code ./mvnw -Pbench} runs them; docs/benchmarks.md describes the measurements.
 */
@NullMarked
package gatewire.local.bench;

import org.jspecify.annotations.NullMarked;

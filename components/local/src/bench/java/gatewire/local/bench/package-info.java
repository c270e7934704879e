/**
 * How fast the local gateway is, as ratios to a bare server of the same library that runs beside
 * it. {@code ./mvnw -Pbench} runs it; docs/benchmarks.md says what is measured.
 */
@NullMarked
package gatewire.local.bench;

import org.jspecify.annotations.NullMarked;

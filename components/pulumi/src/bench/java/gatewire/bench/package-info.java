/** Benchmarks of declaring, checking and registering an API, and the goals for their figures. */
@NullMarked
package gatewire.bench;

import org.jspecify.annotations.NullMarked;

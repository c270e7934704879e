/**
 * A second sample: an API whose document came first. {@code adoption.yaml} says what it takes and
 * answers, {@link adoption.AdoptionApi} what stands behind it.
 */
@NullMarked
package adoption;

import org.jspecify.annotations.NullMarked;

/**
 * Finds mistakes in mapping templates without rendering them.
 *
 * <p>{@link gatewire.template.scan.TemplateScan} visits each node of the tree that the engine would
 * render and passes it to the scans. A scan is a class that looks for one kind of mistake, such as
 * a parameter that may be overridden twice. {@link gatewire.template.scan.KnownMembers} lists the
 * members that AWS documents for the variables of a template.
 */
@NullMarked
package gatewire.template.scan;

import org.jspecify.annotations.NullMarked;

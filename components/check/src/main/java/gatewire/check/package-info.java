/**
 * Finds mistakes in an API before it is deployed. A {@link gatewire.check.Report} has all findings
 * about one API; {@link gatewire.check.Rules} lists all rules.
 *
 * <p>Other packages use this package and {@code rule}, which has the types that rules are built
 * from. There is one package of rules for each subject, with one class for each rule: {@code api},
 * {@code request}, {@code integration}, {@code template}, {@code binary}, {@code response}, {@code
 * cors} and {@code stage}.
 *
 * <p>Rules read only the model, so they apply in the same way to a declaration, an OpenAPI document
 * and a registered stack. A finding quotes AWS's message for the same mistake if it is known.
 */
@NullMarked
package gatewire.check;

import org.jspecify.annotations.NullMarked;

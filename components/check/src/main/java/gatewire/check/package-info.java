/**
 * Mistakes of an API, found before AWS sees it: all findings of a whole API at once in a {@link
 * gatewire.check.Report}, all rules in {@link gatewire.check.Rules}.
 *
 * <p>Other packages use this package and {@code rule}, which holds the vocabulary that rules are
 * written in. The rules themselves, one class each, are in a package for each subject: {@code api},
 * {@code request}, {@code integration}, {@code template}, {@code binary}, {@code response}, {@code
 * cors} and {@code stage}.
 *
 * <p>Rules read the model only, so they hold for a declaration, a document and a registered stack
 * alike. Each quotes AWS's words for the same mistake where they are known.
 */
@NullMarked
package gatewire.check;

import org.jspecify.annotations.NullMarked;

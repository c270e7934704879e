/**
 * What is wrong with an API, found before AWS sees it: one class a {@link gatewire.check.Rule}, all
 * of them in {@link gatewire.check.Rules}, all findings of a whole API at once in a {@link
 * gatewire.check.Report}.
 *
 * <p>Rules read the model only, so they hold for a declaration, a document and a registered stack
 * alike. Each quotes what AWS says to the same mistake, where AWS says anything.
 */
@NullMarked
package gatewire.check;

import org.jspecify.annotations.NullMarked;

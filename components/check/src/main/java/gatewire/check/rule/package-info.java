/**
 * The vocabulary that rules are written in: the kinds of {@link gatewire.check.rule.Rule rules},
 * the {@link gatewire.check.rule.Finding findings} that they report, and what rules of several
 * subjects need to read an API.
 *
 * <p>Nothing here knows a single rule; each room of {@code gatewire.check} holds the rules of one
 * subject.
 */
@NullMarked
package gatewire.check.rule;

import org.jspecify.annotations.NullMarked;

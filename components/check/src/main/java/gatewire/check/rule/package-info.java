/**
 * The types that rules are built from: the kinds of {@link gatewire.check.rule.Rule rules}, the
 * {@link gatewire.check.rule.Finding findings} that they report, and helpers to read an API that
 * rules of several subjects need.
 *
 * <p>This package does not refer to any single rule. Each other subpackage of {@code
 * gatewire.check} contains the rules of one subject.
 */
@NullMarked
package gatewire.check.rule;

import org.jspecify.annotations.NullMarked;

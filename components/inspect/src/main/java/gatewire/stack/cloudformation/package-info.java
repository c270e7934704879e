/**
 * Reads CloudFormation templates: {@link gatewire.stack.cloudformation.CloudFormationTemplate}
 * converts their resources to the form in which a stack's resources are registered, so that {@code
 * gatewire.stack.aws} reads both in the same way. {@code .value} parses, {@code .intrinsic}
 * evaluates functions, {@code .sam} expands SAM's resources to CloudFormation's.
 */
@NullMarked
package gatewire.stack.cloudformation;

import org.jspecify.annotations.NullMarked;

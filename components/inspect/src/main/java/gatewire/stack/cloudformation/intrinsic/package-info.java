/**
 * CloudFormation's intrinsic functions: {@link gatewire.stack.cloudformation.intrinsic.Resolver}
 * replaces them by values that a {@link gatewire.stack.cloudformation.intrinsic.Scope} knows.
 */
@NullMarked
package gatewire.stack.cloudformation.intrinsic;

import org.jspecify.annotations.NullMarked;

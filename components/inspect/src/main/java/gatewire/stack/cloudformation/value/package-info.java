/**
 * The values of a CloudFormation template with their lines: {@link
 * gatewire.stack.cloudformation.value.TemplateNodeParser} reads JSON and YAML with CloudFormation's
 * tags, {@link gatewire.stack.cloudformation.value.NodeJson} writes JSON.
 */
@NullMarked
package gatewire.stack.cloudformation.value;

import org.jspecify.annotations.NullMarked;

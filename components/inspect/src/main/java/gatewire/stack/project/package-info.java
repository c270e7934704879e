/**
 * Reads {@code Pulumi.yaml} and {@code Pulumi.<stack>.yaml} like the engine. {@link
 * gatewire.stack.project.PulumiProject} finds both files; {@link
 * gatewire.stack.project.StackConfiguration} is the configuration that the stack's program reads.
 */
@NullMarked
package gatewire.stack.project;

import org.jspecify.annotations.NullMarked;

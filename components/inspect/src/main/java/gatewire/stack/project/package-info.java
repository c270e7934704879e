/**
 * {@code Pulumi.yaml} and {@code Pulumi.<stack>.yaml}, read as the engine reads them: {@link
 * gatewire.stack.project.PulumiProject} finds both, {@link
 * gatewire.stack.project.StackConfiguration} is what a program of the stack gets.
 */
@NullMarked
package gatewire.stack.project;

import org.jspecify.annotations.NullMarked;

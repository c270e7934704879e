/**
 * Expands the resources of the Serverless Application Model to CloudFormation's, as {@code sam}
 * does before a deployment. Functions such as {@code Ref} are not evaluated yet.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">Generated
 *     resources</a>
 */
@NullMarked
package gatewire.stack.cloudformation.sam;

import org.jspecify.annotations.NullMarked;

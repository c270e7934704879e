package gatewire.stack;

/**
 * A bucket of a stack.
 *
 * @param name the bucket's name, as AWS has it
 * @param logicalName the name that the program gives it
 */
public record StackBucket(String name, String arn, String logicalName) {}

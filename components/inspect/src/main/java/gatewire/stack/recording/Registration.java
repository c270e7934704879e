package gatewire.stack.recording;

import com.google.protobuf.Struct;
import gatewire.stack.RegisteredOptions;
import java.util.List;

/**
 * A resource as a program asks for it.
 *
 * @param turn its place in the program
 * @param custom whether a provider makes it, as opposed to the stack and components
 * @param givenId the id of something that is there already and only read or imported; otherwise
 *     empty
 * @param inputs as the SDK sends them
 * @param requiredOutputs the outputs that its type always has
 * @param secretOutputs the outputs that its SDK class marks as secret
 */
record Registration(
    ProgramOrder.Turn turn,
    String type,
    String name,
    String urn,
    boolean custom,
    String givenId,
    Struct inputs,
    List<String> requiredOutputs,
    List<String> secretOutputs,
    RegisteredOptions options) {}

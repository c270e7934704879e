package gatewire.stack.recording;

import java.util.List;

/**
 * A resource that a program registers or reads.
 *
 * @param position its position in the program
 * @param urn as the engine would make it
 * @param requiredOutputs the outputs that its type always has
 * @param request as the SDK sends it
 */
record Registration(
    RegistrationOrder.Position position,
    String urn,
    List<String> requiredOutputs,
    RegistrationRequest request) {}

package gatewire.stack.recording;

import java.util.List;

/**
 * A resource that a program registers or reads.
 *
 * @param position its position in the program
 * @param urn the URN that the engine would assign
 * @param requiredOutputs the outputs that its type always has
 * @param request the request that the SDK sends
 */
record Registration(
    RegistrationOrder.Position position,
    String urn,
    List<String> requiredOutputs,
    RegistrationRequest request) {}

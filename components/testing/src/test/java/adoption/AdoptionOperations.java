package adoption;

import gatewire.api.Backend;

/**
 * The backends of the operations of {@code adoption.yaml}. A missing backend is a compile error.
 */
record AdoptionOperations(
    Backend listAnimals,
    Backend addAnimal,
    Backend getAnimal,
    Backend removeAnimal,
    Backend getPhoto) {}

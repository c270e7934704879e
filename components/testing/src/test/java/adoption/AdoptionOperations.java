package adoption;

import gatewire.api.Backend;

/**
 * What stands behind each operation of {@code adoption.yaml}; one that is missing does not compile.
 */
record AdoptionOperations(
    Backend listAnimals,
    Backend addAnimal,
    Backend getAnimal,
    Backend removeAnimal,
    Backend getPhoto) {}

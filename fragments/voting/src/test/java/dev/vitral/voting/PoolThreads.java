package dev.vitral.voting;

import dev.vitral.contract.junit.DatabaseThreads;
import jakarta.inject.Singleton;

/** Who takes connections of this fragment's pool. */
@Singleton
class PoolThreads extends DatabaseThreads {}

package dev.vitral.voting.contest;

/**
 * A band that stands for election.
 *
 * @param id lower-case slug, unique within its contest
 * @param name as the band writes it, the same in every language
 */
public record Candidate(String id, String name, Words genre, String city) {}

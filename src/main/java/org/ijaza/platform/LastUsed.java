package org.ijaza.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The values used last, by their keys; of more than so many, the one that was unused for longest goes first. Two threads
 * that miss the same one both make it, which does no harm and holds nobody up. Safe for many threads.
 */
public final class LastUsed<K, V> {

    private final Map<K, V> kept;

    /** @param most number of values kept */
    public LastUsed(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key, if it is kept; it is used with that. */
    public synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** Any that is as asked for; it is not used with that. */
    public synchronized Optional<V> findAny(Predicate<V> asked) {
        return kept.values().stream().filter(asked).findFirst();
    }

    /** Keeps it in place of what stood there. */
    public synchronized void keep(K key, V value) {
        kept.put(key, value);
    }

    public synchronized void forget(K key) {
        kept.remove(key);
    }
}

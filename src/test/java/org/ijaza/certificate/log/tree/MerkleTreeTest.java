package org.ijaza.certificate.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Trees and proofs are those of RFC 9162, and a proof of anything else fails. */
class MerkleTreeTest {

    /** The leaves that implementations of Certificate Transparency are tried with, and the roots over the first n. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Example
    void roots_are_the_known_ones() {
        assertThat(tree(List.of()).root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List<NodeHash> leaves = LEAVES.stream()
                .map(hex -> NodeHash.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        for (int n = 1; n <= leaves.size(); n++) {
            assertThat(tree(leaves.subList(0, n)).root().hex()).isEqualTo(ROOTS.get(n - 1));
        }
    }

    @Property(tries = 300)
    void the_root_is_that_of_the_definition(@ForAll @IntRange(max = 200) int size) {
        assertThat(tree(leaves(size)).root()).isEqualTo(defined(leaves(size)));
    }

    @Property
    void every_leaf_is_proved_at_its_place_and_at_no_other(
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll @IntRange(max = 199) int index,
            @ForAll @IntRange(max = 199) int elsewhere) {
        Assume.that(index < size && elsewhere != index);
        List<NodeHash> leaves = leaves(size);
        MerkleTree tree = tree(leaves);
        List<NodeHash> path = tree.inclusion(index);

        assertThat(path).hasSizeLessThanOrEqualTo(height(size));
        assertThat(Proofs.includes(leaves.get(index), index, size, path, tree.root()))
                .isTrue();
        assertThat(Proofs.includes(leaves.get(index), elsewhere, size, path, tree.root()))
                .as("at another place")
                .isFalse();
        assertThat(Proofs.includes(NodeHash.leaf("another"), index, size, path, tree.root()))
                .as("another leaf")
                .isFalse();
        assertThat(Proofs.includes(leaves.get(index), index, size, path, NodeHash.leaf("another")))
                .as("another root")
                .isFalse();
    }

    @Property
    void a_changed_proof_proves_nothing(
            @ForAll @IntRange(min = 2, max = 200) int size,
            @ForAll @IntRange(max = 199) int index,
            @ForAll @IntRange(max = 7) int changed) {
        List<NodeHash> leaves = leaves(size);
        Assume.that(index < size && changed < tree(leaves).inclusion(index).size());
        MerkleTree tree = tree(leaves);
        for (List<NodeHash> other : changes(tree.inclusion(index), changed)) {
            assertThat(Proofs.includes(leaves.get(index), index, size, other, tree.root()))
                    .isFalse();
        }
    }

    @Property
    void a_tree_is_consistent_with_what_it_was_and_with_nothing_else(
            @ForAll @IntRange(max = 200) int later, @ForAll @IntRange(max = 200) int earlier) {
        Assume.that(earlier <= later);
        List<NodeHash> leaves = leaves(later);
        MerkleTree tree = tree(leaves);
        NodeHash before = defined(leaves.subList(0, earlier));
        List<NodeHash> path = tree.consistency(earlier);

        assertThat(tree.rootAt(earlier)).isEqualTo(before);
        assertThat(path).hasSizeLessThanOrEqualTo(height(later) + 1);
        assertThat(Proofs.consistent(earlier, later, before, tree.root(), path)).isTrue();
        if (earlier > 0) {
            List<NodeHash> rewritten = new ArrayList<>(leaves);
            rewritten.set(earlier - 1, NodeHash.leaf("rewritten"));
            MerkleTree another = tree(rewritten);
            assertThat(Proofs.consistent(earlier, later, before, another.root(), another.consistency(earlier)))
                    .as("a log that was rewritten")
                    .isFalse();
            for (int i = 0; i < path.size(); i++) {
                for (List<NodeHash> other : changes(path, i)) {
                    assertThat(Proofs.consistent(earlier, later, before, tree.root(), other))
                            .isFalse();
                }
            }
        }
    }

    @Example
    void what_is_out_of_the_tree_is_neither_proved_nor_checked() {
        MerkleTree tree = tree(leaves(5));
        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(Proofs.includes(NodeHash.leaf("x"), 5, 5, List.of(), tree.root()))
                .isFalse();
        assertThat(Proofs.includes(NodeHash.leaf("x"), -1, 5, List.of(), tree.root()))
                .isFalse();
        assertThat(Proofs.consistent(6, 5, tree.root(), tree.root(), List.of())).isFalse();
        assertThat(Proofs.consistent(3, 5, tree.rootAt(3), tree.root(), List.of()))
                .isFalse();
        assertThatThrownBy(() -> NodeHash.ofHex("00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<NodeHash>> changes(List<NodeHash> path, int at) {
        List<NodeHash> altered = new ArrayList<>(path);
        altered.set(at, NodeHash.leaf("altered"));
        List<NodeHash> shorter = new ArrayList<>(path);
        shorter.remove(at);
        List<NodeHash> longer = new ArrayList<>(path);
        longer.add(at, NodeHash.leaf("added"));
        return List.of(altered, shorter, longer);
    }

    private static List<NodeHash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> NodeHash.leaf("leaf " + i))
                .toList();
    }

    private static MerkleTree tree(List<NodeHash> leaves) {
        MerkleTree tree = new MerkleTree(new NodesInMemory(), 0);
        for (NodeHash leaf : leaves) {
            tree = tree.plus(leaf);
        }
        return tree;
    }

    /** Word for word as RFC 9162 defines it. */
    private static NodeHash defined(List<NodeHash> leaves) {
        if (leaves.isEmpty()) {
            return NodeHash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return NodeHash.inner(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
    }

    private static int height(int size) {
        return size <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    }
}

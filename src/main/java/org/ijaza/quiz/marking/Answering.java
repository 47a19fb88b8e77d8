package org.ijaza.quiz.marking;

import java.util.Locale;

/** By which means a question is answered. */
public enum Answering {
    /** Choices are ticked. */
    TICKED {
        @Override
        public Answer read(int bits, String lines, String numbers) {
            return new Chosen(bits);
        }
    },
    /** Words or numbers are typed. */
    TYPED {
        @Override
        public Answer read(int bits, String lines, String numbers) {
            return Typed.read(lines);
        }
    },
    /** Things are given a place, or one of several others: in each field one of some is chosen. */
    PLACED {
        @Override
        public Answer read(int bits, String lines, String numbers) {
            return Placed.read(numbers);
        }
    },
    /** A text is written, which a person marks. */
    PROSE {
        @Override
        public Answer read(int bits, String lines, String numbers) {
            return new Prose(lines);
        }
    };

    /** An answer that was given by this means, as it is stored. */
    public abstract Answer read(int bits, String lines, String numbers);

    /** The word in pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

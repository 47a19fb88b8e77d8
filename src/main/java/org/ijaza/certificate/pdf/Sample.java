package org.ijaza.certificate.pdf;

/** Invented people whose names a template has to bear. */
public enum Sample {
    /** An ordinary name in both scripts. */
    PLAIN("فلان الفلاني", "Specimen Specimen"),
    /** Four given names and a double surname. */
    FOUR_NAMES("محمد أمين عبد الرحمان إدريس العلوي المدغري", "Mohamed Amine Abderrahmane Idriss El Alaoui El Mdaghri"),
    /** Nearly as long as an account takes names. */
    LONG("عبد الرحمان ".repeat(9).strip(), "Abderrahmane ".repeat(9).strip()),
    /** Marks, hyphens, apostrophes, letters that fonts often lack. */
    MIXED("محمَّد الڨابسي ݣناوة", "Jean-François d’Aubigné-Œuvre O'Neill"),
    /** A name that is only known in Arabic letters. */
    ARABIC_ONLY("عبد السلام لاخضر الآلوسي", ""),
    /** A name that is only known in Latin letters. */
    LATIN_ONLY("", "Maximiliano Featherstonehaugh-Cholmondeley");

    private final PersonName person;

    Sample(String arabic, String latin) {
        this.person = new PersonName(arabic, latin);
    }

    PersonName person() {
        return person;
    }
}

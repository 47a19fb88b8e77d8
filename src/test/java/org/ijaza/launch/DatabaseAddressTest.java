package org.ijaza.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void is_made_fast() {
        assertThat(DatabaseAddress.tuned("jdbc:mysql://db:3306/ijaza"))
                .startsWith("jdbc:mysql://db:3306/ijaza?")
                .contains("?useLocalSessionState=true&")
                .contains("&rewriteBatchedStatements=true");
    }

    @Test
    void keeps_what_it_says_itself() {
        assertThat(DatabaseAddress.tuned("jdbc:mysql://db:3306/ijaza?sslMode=REQUIRED&cachePrepStmts=false"))
                .startsWith("jdbc:mysql://db:3306/ijaza?sslMode=REQUIRED&cachePrepStmts=false&")
                .doesNotContain("cachePrepStmts=true");
        assertThat(DatabaseAddress.tuned("jdbc:h2:mem:ijaza;MODE=MySQL")).isEqualTo("jdbc:h2:mem:ijaza;MODE=MySQL");
    }
}

package org.ijaza.account;

import java.time.Duration;
import org.ijaza.platform.limit.Limit;

/** How often what may be tried. A network address is given more, since a whole class may sit behind one. */
final class AccountLimits {

    static final Limit SIGN_IN_OF_ACCOUNT = Limit.of("sign-in.account", 5);
    static final Limit SIGN_IN_FROM_ADDRESS = Limit.of("sign-in.address", 30);
    static final Limit SECOND_STEP_OF_ACCOUNT = Limit.of("second-step.account", 5);
    static final Limit PASSWORD_OF_ACCOUNT = Limit.of("password.account", 5);

    static final Limit MAIL_TO_ACCOUNT =
            new Limit("mail.account", 3, Duration.ofMinutes(2), Duration.ofHours(2), Duration.ofHours(12));
    static final Limit MAIL_FROM_ADDRESS =
            new Limit("mail.address", 60, Duration.ofSeconds(10), Duration.ofMinutes(15), Duration.ofHours(1));

    private AccountLimits() {}
}

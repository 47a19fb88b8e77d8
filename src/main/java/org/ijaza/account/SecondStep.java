package org.ijaza.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.ijaza.platform.Conflict;
import org.ijaza.platform.Invalid;
import org.ijaza.platform.TooMany;
import org.ijaza.platform.limit.Limits;

/** The second step of signing in, after the password. Open to who has taken the first one in this browser. */
@ApplicationScoped
public class SecondStep {

    @Inject
    private PendingSignIns pendings;

    @Inject
    private SecondFactors factors;

    @Inject
    private Devices devices;

    @Inject
    private Limits limits;

    /** Whether the sign-in still waits for its second step. */
    public boolean isOpen(Token pending) {
        return pendings.findPerson(pending).isPresent();
    }

    /**
     * Signs the person in.
     *
     * @param code of the app, or a recovery code
     * @return the token for the browser's cookie
     * @throws Conflict if the first step is too long ago, or its token was used already
     * @throws Invalid if the code is wrong or was used before
     * @throws TooMany after too many wrong ones
     */
    public Token signIn(Token pending, String code, Browser browser) {
        long personId = pendings.findPerson(pending).orElseThrow(() -> new Conflict("factor.step.over"));
        String account = String.valueOf(personId);
        limits.take(AccountLimits.SECOND_STEP_OF_ACCOUNT, account);
        if (code == null || !factors.accept(personId, code)) {
            throw new Invalid("code", "factor.code.wrong");
        }
        if (!pendings.take(pending)) {
            throw new Conflict("factor.step.over");
        }
        limits.forget(AccountLimits.SECOND_STEP_OF_ACCOUNT, account);
        return devices.signIn(personId, browser);
    }
}

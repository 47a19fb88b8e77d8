package org.ijaza.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ijaza.account.Devices;
import org.ijaza.platform.Failure;

/**
 * Signs out: this browser, to which the form in every page's header posts; another of the person's devices
 * ({@code device} is its id); or all others ({@code device} is {@code others}). Plain forms, so that a list that
 * has changed meanwhile never makes it the wrong one.
 */
@WebServlet("/account/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Devices devices;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String device = request.getParameter("device");
        if (device == null) {
            devices.signOutThis();
            TokenCookie.DEVICE.remove(request, response);
            response.sendRedirect("/?done=account.signed-out");
            return;
        }
        try {
            if (device.equals("others")) {
                devices.signOutOthers();
            } else {
                devices.signOut(Long.parseLong(device));
            }
            response.sendRedirect("/account/?done=account.devices-signed-out");
        } catch (Failure | NumberFormatException e) {
            // gone already, or never there: the list shows what is
            response.sendRedirect("/account/");
        }
    }

    /** Somebody who typed the address, or whom the sign-in page sent back here. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/");
    }
}

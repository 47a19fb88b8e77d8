package org.ijaza.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ijaza.account.Device;
import org.ijaza.account.Devices;

/** Where somebody is signed in. Signing out there goes to {@link SignOutServlet}. */
@Named
@RequestScoped
public class DevicesPage {

    @Inject
    private Devices devices;

    private List<Device> all;

    @PostConstruct
    void load() {
        all = devices.findOwn();
    }

    public List<Device> getAll() {
        return all;
    }

    public boolean isThis(Device device) {
        return devices.isThis(device);
    }

    /** Whether there is any besides the present one. */
    public boolean isOthers() {
        return all.size() > 1;
    }
}

package org.ijaza.certificate.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ijaza.platform.yaml.Problem;
import org.ijaza.platform.yaml.Problems;

/** Lets a page name style sheets and pictures of its kind's folder, and nothing else in the world. */
final class KindAddresses implements FSUriResolver, FSStreamFactory {

    static final String PROTOCOL = "kind";
    private static final String PREFIX = PROTOCOL + ":";

    private final KindFiles files;

    KindAddresses(KindFiles files) {
        this.files = files;
    }

    boolean allows(String resolved) {
        return resolved != null && resolved.startsWith(PREFIX);
    }

    /** @throws Problems if it is not a file of the folder */
    @Override
    public String resolveURI(String base, String address) {
        String name = address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : address;
        content(name);
        return PREFIX + name;
    }

    @Override
    public FSStream getUrl(String address) {
        byte[] content = content(address.substring(PREFIX.length()));
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private byte[] content(String name) {
        byte[] content = files.resources().get(name);
        if (content == null) {
            String file = files.template().getName();
            throw new Problems(
                    List.of(new Problem(file, 0, "'" + name + "' is not a style sheet or picture of this folder")));
        }
        return content;
    }
}

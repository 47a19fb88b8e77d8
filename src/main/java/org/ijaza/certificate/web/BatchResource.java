package org.ijaza.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ijaza.certificate.batch.BatchFiles;
import org.ijaza.certificate.batch.BatchFiles.Sealed;
import org.ijaza.platform.web.OpenTo;
import org.ijaza.platform.web.OpenTo.Who;

/** The certificates of a batch in one file. */
@RequestScoped
@Path("/certificate-batches/{id}")
public class BatchResource {

    @Inject
    private BatchFiles files;

    @GET
    @Path("/zip")
    @OpenTo(Who.SIGNED_IN)
    @Produces("application/zip")
    @Operation(
            summary = "Downloads the certificates of a batch",
            description = "A ZIP with one PDF for each certificate that is issued by now, called by its number")
    @APIResponse(responseCode = "200", description = "The certificates")
    @APIResponse(responseCode = "403", description = "You may issue for no centre")
    @APIResponse(responseCode = "404", description = "There is no such batch in a centre for which you may issue")
    public Response zip(@PathParam("id") long id) {
        List<Sealed> first = files.findNext(id, 0);
        StreamingOutput content = stream -> write(stream, id, first);
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificates-" + id + ".zip\"")
                .build();
    }

    private void write(OutputStream stream, long id, List<Sealed> first) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(stream)) {
            zip.setLevel(Deflater.NO_COMPRESSION); // what is in a PDF is compressed already
            List<Sealed> some = first;
            while (!some.isEmpty()) {
                for (Sealed sealed : some) {
                    zip.putNextEntry(new ZipEntry(sealed.number() + ".pdf"));
                    zip.write(sealed.pdf());
                    zip.closeEntry();
                }
                some = files.findNext(id, some.get(some.size() - 1).certificateId());
            }
        }
    }
}
